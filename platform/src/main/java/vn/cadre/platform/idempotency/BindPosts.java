package vn.cadre.platform.idempotency;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.ws.rs.POST;

/**
 * Binds the interceptor to every POST of a service at build time, so that none can be forgotten.
 */
public class BindPosts implements BuildCompatibleExtension {

  @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = POST.class)
  public void bind(MethodConfig method) {
    if (method.info().hasAnnotation(POST.class)) {
      method.addAnnotation(OncePerKey.class);
    }
  }
}
