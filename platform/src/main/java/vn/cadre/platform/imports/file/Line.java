package vn.cadre.platform.imports.file;

import java.util.Map;
import vn.cadre.platform.problem.Violations;

/**
 * The cells of one row by the field they belong to; cells left empty are absent.
 *
 * @param number the row of the sheet or line of the file, counted from 1
 * @param violations what is wrong with the row as a whole
 */
record Line(int number, Map<String, Cell> cells, Violations violations) {}
