package io.github.gongwenlint.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Files that lie beside the classes. */
public final class Resources {
  private Resources() {}

  /**
   * Returns the content of a file.
   *
   * @param beside the class that it lies beside
   * @throws IllegalStateException when there is none: the build left it out
   */
  public static byte[] bytes(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is missing beside " + beside.getName() + ": the build left it out");
      }
      // In one piece: some of these are megabytes, and every start reads them.
      byte[] bytes = new byte[in.available()];
      int size = in.readNBytes(bytes, 0, bytes.length);
      byte[] more = in.readAllBytes();
      if (size == bytes.length && more.length == 0) {
        return bytes;
      }
      byte[] all = Arrays.copyOf(bytes, size + more.length);
      System.arraycopy(more, 0, all, size, more.length);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
