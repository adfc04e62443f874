package vn.cadre.platform.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import vn.cadre.kernel.PartialDate;

/** How values look in JSON: ISO dates, and partial dates at the precision that is known. */
@Singleton
public class JsonShape implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.registerModule(
        new SimpleModule().addSerializer(PartialDate.class, ToStringSerializer.instance));
  }
}
