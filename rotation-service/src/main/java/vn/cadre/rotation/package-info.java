/** Succession planning, tenure and rotation of cadres, one package a feature. */
@NullMarked
package vn.cadre.rotation;

import org.jspecify.annotations.NullMarked;
