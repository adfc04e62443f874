package vn.cadre.platform.query;

import java.lang.reflect.RecordComponent;

/**
 * The query parameter of a record component: its name, without the underscore at the end that a
 * component needs where Java reserves the name ({@code wait}).
 */
public final class ParameterNames {

  private ParameterNames() {}

  public static String of(RecordComponent component) {
    return of(component.getName());
  }

  public static String of(String component) {
    return component.endsWith("_") ? component.substring(0, component.length() - 1) : component;
  }
}
