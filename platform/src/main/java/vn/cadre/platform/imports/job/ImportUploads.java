package vn.cadre.platform.imports.job;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import vn.cadre.platform.sql.SqlFailure;

/** Uploads in the database, where every copy of the service finds them. */
@ApplicationScoped
class ImportUploads {
  private static final int CHUNK = 1 << 20;
  private static final String INSERT =
      "INSERT INTO import_chunk (job_id, number, bytes) VALUES (?, ?, ?)";
  private static final String SELECT =
      "SELECT bytes FROM import_chunk WHERE job_id = ? ORDER BY number";

  private final AgroalDataSource database;

  ImportUploads(AgroalDataSource database) {
    this.database = database;
  }

  void store(UUID jobId, Path file) {
    try (var in = Files.newInputStream(file);
        var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      var number = 0;
      for (var chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
        insert.setObject(1, jobId);
        insert.setInt(2, number++);
        insert.setBytes(3, chunk);
        insert.executeUpdate();
      }
    } catch (SQLException refused) {
      throw new SqlFailure(INSERT, refused);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Writes the upload to a file that the caller deletes. */
  void fetch(UUID jobId, Path file) {
    try (var out = Files.newOutputStream(file);
        var connection = database.getConnection();
        var select = connection.prepareStatement(SELECT)) {
      select.setObject(1, jobId);
      select.setFetchSize(4);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          out.write(rows.getBytes(1));
        }
      }
    } catch (SQLException refused) {
      throw new SqlFailure(SELECT, refused);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
