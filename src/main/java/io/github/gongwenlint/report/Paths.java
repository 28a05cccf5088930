package io.github.gongwenlint.report;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files as other programs want them. */
final class Paths {
  private Paths() {}

  /**
   * Returns a file's name with {@code /} between its parts, without {@code ./}; relative to the
   * working folder where it lies below it.
   */
  static String portable(String name) {
    try {
      Path path = Path.of(name).normalize();
      if (path.isAbsolute()) {
        Path here = Path.of("").toAbsolutePath();
        path = path.startsWith(here) && !path.equals(here) ? here.relativize(path) : path;
      }
      String text = path.toString();
      return text.isEmpty() ? name : File.separatorChar == '/' ? text : text.replace('\\', '/');
    } catch (InvalidPathException e) {
      // Such as <stdin> on Windows.
      return name;
    }
  }

  /** Tells whether a portable name is absolute. */
  static boolean isAbsolute(String portable) {
    return portable.startsWith("/")
        || (File.separatorChar == '\\' && portable.length() > 2 && portable.startsWith(":/", 1));
  }

  /**
   * Returns the URI of a portable name, relative if the name is: UTF-8, percent-encoded (RFC 3986
   * section 2).
   */
  static String uri(String portable) {
    StringBuilder uri = new StringBuilder();
    if (isAbsolute(portable)) {
      uri.append(
          portable.startsWith("//") ? "file:" : portable.startsWith("/") ? "file://" : "file:///");
    }
    for (byte b : portable.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "/-._~".indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return uri.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
