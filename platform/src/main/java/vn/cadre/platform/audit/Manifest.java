package vn.cadre.platform.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lines of a block in the order of their ids. As bytes, for each line: id (8 bytes, big
 * endian), length of the kind (2 bytes) and the kind in ASCII, resource id (16 bytes), number (8
 * bytes), hash of the content (32 bytes).
 */
record Manifest(List<Line> lines) {

  Manifest {
    lines = List.copyOf(lines);
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream(lines.size() * 80);
    try (var out = new DataOutputStream(bytes)) {
      for (var line : lines) {
        out.writeLong(line.id());
        out.writeUTF(line.kind());
        out.writeLong(line.resource().getMostSignificantBits());
        out.writeLong(line.resource().getLeastSignificantBits());
        out.writeLong(line.number());
        out.write(line.content().bytes());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Empty when the bytes are no manifest, which is how somebody may have left them. */
  static Optional<Manifest> parse(byte[] bytes) {
    var lines = new ArrayList<Line>();
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        var id = in.readLong();
        var kind = in.readUTF();
        var resource = new UUID(in.readLong(), in.readLong());
        var number = in.readLong();
        var content = new byte[Hash.BYTES];
        in.readFully(content);
        lines.add(new Line(id, kind, resource, number, Hash.of(content)));
      }
    } catch (IOException cut) {
      return Optional.empty();
    }
    return Optional.of(new Manifest(lines));
  }
}
