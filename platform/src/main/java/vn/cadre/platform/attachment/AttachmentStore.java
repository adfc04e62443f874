package vn.cadre.platform.attachment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlFailure;

/** The tables of attachments: content lies in pieces, so that neither way needs it in memory. */
@ApplicationScoped
class AttachmentStore {
  private static final int PIECE = 256 * 1024;
  private static final String INSERT =
      """
      INSERT INTO attachment (id, file_name, media_type, size, sha256, client, subject, uploaded_at)
      VALUES (?, ?, ?, ?, decode(?, 'hex'), ?, ?, ?)\
      """;
  private static final String INSERT_PIECE =
      "INSERT INTO attachment_piece (attachment_id, number, bytes) VALUES (?, ?, ?)";
  private static final String READABLE =
      """
      (t.attached_at IS NULL AND t.client = ? AND t.subject = ?
        OR t.attached_at IS NOT NULL AND attachment_readable(t.id))\
      """;
  private static final String PIECES =
      """
      SELECT number, bytes FROM attachment_piece WHERE attachment_id = ? AND number BETWEEN ? AND ?
      ORDER BY number\
      """;
  private static final String ATTACH =
      """
      UPDATE attachment SET attached_at = ?, version = version + 1
      WHERE id = ? AND attached_at IS NULL AND client = ? AND subject = ?\
      """;
  private static final String PURGE =
      """
      DELETE FROM attachment WHERE id IN
        (SELECT id FROM attachment WHERE attached_at IS NULL AND uploaded_at <= ?
         ORDER BY uploaded_at LIMIT ? FOR UPDATE SKIP LOCKED)\
      """;

  private final Sql sql;
  private final AgroalDataSource database;

  AttachmentStore(Sql sql, AgroalDataSource database) {
    this.sql = sql;
    this.database = database;
  }

  void add(Attachment attachment, Caller uploader, Path content) {
    sql.update(
        INSERT,
        List.of(
            attachment.id(),
            attachment.fileName(),
            attachment.mediaType(),
            attachment.size(),
            attachment.sha256(),
            uploader.client(),
            uploader.subject(),
            attachment.uploadedAt()));
    try (var in = Files.newInputStream(content);
        var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT_PIECE)) {
      var number = 0;
      for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        insert.setObject(1, attachment.id());
        insert.setInt(2, number++);
        insert.setBytes(3, piece);
        insert.executeUpdate();
      }
    } catch (SQLException refused) {
      throw new SqlFailure(INSERT_PIECE, refused);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The attachment, if the caller may read it. */
  Optional<Attachment> find(UUID id, Caller caller) {
    return sql.one(
        "SELECT " + Attachment.COLUMNS + " FROM attachment t WHERE t.id = ? AND " + READABLE,
        List.of(id, caller.client(), caller.subject()),
        Attachment::read);
  }

  /** Writes a part of the content, piece by piece. */
  void write(UUID id, ByteRange range, OutputStream out) throws IOException {
    var first = range.first() / PIECE;
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(PIECES)) {
      select.setFetchSize(1);
      select.setObject(1, id);
      select.setInt(2, (int) first);
      select.setInt(3, (int) (range.last() / PIECE));
      try (var rows = select.executeQuery()) {
        var at = first * PIECE;
        while (rows.next()) {
          var bytes = rows.getBytes(2);
          var from = (int) Math.max(0, range.first() - at);
          var to = (int) Math.min(bytes.length, range.last() - at + 1);
          out.write(bytes, from, to - from);
          at += bytes.length;
        }
      }
    } catch (SQLException refused) {
      throw new SqlFailure(PIECES, refused);
    }
  }

  boolean isFree(UUID id, Caller uploader) {
    return sql.one(
            "SELECT 1 FROM attachment WHERE id = ? AND attached_at IS NULL AND client = ? AND subject = ?",
            List.of(id, uploader.client(), uploader.subject()),
            row -> row.getInt(1))
        .isPresent();
  }

  /** Whether it was free and the caller's, and now is attached. */
  boolean attach(UUID id, Caller uploader, Instant now) {
    return sql.update(ATTACH, Arrays.asList(now, id, uploader.client(), uploader.subject())) == 1;
  }

  /** Deletes some that nothing has named in time; answers how many. */
  int purge(Instant now, Duration kept, int most) {
    return sql.update(PURGE, List.of(now.minus(kept), most));
  }
}
