/**
 * Training of cadres: needs, plans, courses, classes, enrolments, results and certificates, one
 * package a feature.
 */
@NullMarked
package vn.cadre.training;

import org.jspecify.annotations.NullMarked;
