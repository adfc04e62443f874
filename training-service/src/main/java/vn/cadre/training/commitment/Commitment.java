package vn.cadre.training.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.CommitmentState;

/** A commitment as its topic tells it, and as its row says it. */
record Commitment(
    UUID id,
    UUID cadreId,
    String fullName,
    @Nullable UUID classId,
    @Nullable UUID enrolmentId,
    UUID organisationId,
    String courseName,
    LocalDate studiedFrom,
    LocalDate studiedTo,
    LocalDate owedFrom,
    LocalDate owedUntil,
    @Nullable Long cost,
    CommitmentState state,
    @Nullable LocalDate settledOn,
    @Nullable LocalDate leavingOn,
    @Nullable Long compensation,
    @Nullable String reason) {
  static final String AGGREGATE = "commitments";

  static Commitment of(ResultSet row) throws SQLException {
    return new Commitment(
        row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        row.getObject("class_id", UUID.class),
        row.getObject("enrolment_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("course_name"),
        row.getObject("studied_from", LocalDate.class),
        row.getObject("studied_to", LocalDate.class),
        row.getObject("owed_from", LocalDate.class),
        row.getObject("owed_until", LocalDate.class),
        row.getObject("cost", Long.class),
        CommitmentState.valueOf(row.getString("state")),
        row.getObject("settled_on", LocalDate.class),
        row.getObject("leaving_on", LocalDate.class),
        row.getObject("compensation", Long.class),
        row.getString("reason"));
  }
}
