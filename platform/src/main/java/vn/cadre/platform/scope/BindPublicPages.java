package vn.cadre.platform.scope;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * Binds the sight of the public to every operation marked {@code @PermitAll}, by itself or with its
 * whole resource, at build time: none can be forgotten, and none sees more.
 */
public class BindPublicPages implements BuildCompatibleExtension {
  private static final List<Class<? extends Annotation>> GUARDS =
      List.of(RolesAllowed.class, Authenticated.class, DenyAll.class);

  @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = PermitAll.class)
  public void bind(ClassConfig type) {
    var whole = type.info().hasAnnotation(PermitAll.class);
    type.methods().stream()
        .filter(method -> open(method, whole))
        .forEach(method -> method.addAnnotation(PublicPage.class));
  }

  private static boolean open(MethodConfig method, boolean whole) {
    var info = method.info();
    // helpers of a resource are no operations, and what is private cannot be intercepted
    var reachable = !info.isStatic() && !Modifier.isPrivate(info.modifiers());
    return reachable
        && (info.hasAnnotation(PermitAll.class)
            || whole && GUARDS.stream().noneMatch(info::hasAnnotation));
  }
}
