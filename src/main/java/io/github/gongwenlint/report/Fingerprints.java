package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.text.Chars;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names the diagnostics of one file so that they are known again when lines have moved: by rule,
 * text, the text around it in its line, and a number where all these are equal.
 */
final class Fingerprints {
  /** How many UTF-16 units on either side count. */
  private static final int AROUND = 24;

  private final Map<String, Integer> seen = new HashMap<>();
  private final String salt;

  /**
   * Starts a file.
   *
   * @param salt what makes fingerprints differ from those of other files, or empty
   */
  Fingerprints(String salt) {
    this.salt = salt;
  }

  /** Returns a diagnostic's fingerprint, 32 hexadecimal digits, a colon and a number from 1. */
  String of(Document document, Diagnostic diagnostic) {
    char[] text = document.chars();
    int start = diagnostic.span().start();
    int end = diagnostic.span().end();
    int from = start;
    while (from > 0 && start - from < AROUND && !Chars.isLineEnd(text[from - 1])) {
      from--;
    }
    int to = end;
    while (to < text.length && to - end < AROUND && !Chars.isLineEnd(text[to])) {
      to++;
    }
    return of(
        diagnostic.rule().id(),
        document.text(from, start),
        document.text(diagnostic.span()),
        document.text(end, to));
  }

  /** Returns the fingerprint of something that consists of these texts. */
  String of(String... parts) {
    StringBuilder all = new StringBuilder(salt);
    for (String part : parts) {
      // With its length: the same letters cut at another place are another thing.
      all.append('\0').append(part.length()).append('\0').append(part);
    }
    String hash = hash(all.toString());
    return hash + ":" + seen.merge(hash, 1, Integer::sum);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] sum = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
