package vn.cadre.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An OpenAPI document ready to be served.
 *
 * @param etag a hash of the bytes, without quotes
 */
record ContractDocument(ObjectNode tree, byte[] json, String etag) {

  static ContractDocument of(ObjectNode tree, ObjectMapper mapper) {
    try {
      var json = mapper.writeValueAsBytes(tree);
      var hash = MessageDigest.getInstance("SHA-256").digest(json);
      return new ContractDocument(tree, json, HexFormat.of().formatHex(hash, 0, 16));
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
