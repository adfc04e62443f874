package vn.cadre.platform.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

/** Hands the raw body to the operation as a {@link Body}; JSON bodies are at most 1 MiB. */
@Provider
@Consumes(MediaType.WILDCARD)
public class BodyReader implements MessageBodyReader<Body<?>> {
  static final int LIMIT = 1 << 20;

  private final RecordReader reader;
  private final ObjectMapper mapper;

  BodyReader(RecordReader reader, ObjectMapper mapper) {
    this.reader = reader;
    this.mapper = mapper;
  }

  @Override
  public boolean isReadable(
      Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
    return raw == Body.class;
  }

  @Override
  public Body<?> readFrom(
      Class<Body<?>> raw,
      Type type,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream entity)
      throws IOException {
    var bytes = entity.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw ProblemException.of(CommonProblem.PAYLOAD_TOO_LARGE);
    }
    var target = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    return new Body<>(bytes, target, reader, mapper);
  }
}
