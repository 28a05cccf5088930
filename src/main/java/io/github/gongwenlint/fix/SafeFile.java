package io.github.gongwenlint.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;

/**
 * Writes files so that whatever happens there is either the old file or the whole new one: to a
 * hidden file beside it, through to the disk, and then moved to its place in one step.
 */
public final class SafeFile {
  /** Names may have 255 bytes, a character takes three or four. */
  private static final int LONGEST_NAME = 50;

  private SafeFile() {}

  /** Writes a file, in the place of an old one if there is one. */
  public static void write(Path target, byte[] content) throws IOException {
    Path place = Files.exists(target) ? target.toRealPath() : target;
    Path temporary = temporary(place, content);
    try {
      move(temporary, place);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Changes a file, and keeps what it was in a file beside it whose name goes on with {@code .bak},
   * {@code .bak2} and so on. Both have the old one's permissions and, where that is allowed, its
   * owner and group.
   *
   * @param old the content that the change was worked out for
   * @return the backup
   * @throws IOException also when the file holds something else by now; nothing is changed then
   */
  public static Path replace(Path target, byte[] old, byte[] content) throws IOException {
    Path backup = backup(target.toRealPath(), old);
    try {
      rewrite(target, old, content);
    } catch (IOException e) {
      if (!Arrays.equals(Files.readAllBytes(target), old)) {
        Files.delete(backup);
      }
      throw e;
    }
    return backup;
  }

  /**
   * Changes a file without keeping what it was. The new file has the old one's permissions and,
   * where that is allowed, its owner and group.
   *
   * @param old the content that the change was worked out for
   * @throws IOException also when the file holds something else by now; nothing is changed then
   */
  public static void rewrite(Path target, byte[] old, byte[] content) throws IOException {
    Path place = target.toRealPath();
    Path temporary = temporary(place, content);
    try {
      keepAttributes(place, temporary);
      if (!Arrays.equals(Files.readAllBytes(place), old)) {
        throw new IOException("检查期间文件被改动，没有写入；请重新检查");
      }
      move(temporary, place);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Gives a new file the old one's permissions and, where that is allowed, its owner and group.
   * Root may: in a container it works on files that are somebody else's.
   */
  private static void keepAttributes(Path old, Path made) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    PosixFileAttributeView to = Files.getFileAttributeView(made, PosixFileAttributeView.class);
    if (from == null || to == null) {
      return;
    }
    PosixFileAttributes kept = from.readAttributes();
    PosixFileAttributes now = to.readAttributes();
    try {
      if (!now.group().equals(kept.group())) {
        to.setGroup(kept.group());
      }
      if (!now.owner().equals(kept.owner())) {
        to.setOwner(kept.owner());
      }
    } catch (FileSystemException e) {
      // Whoever may write in a folder may replace its files, but only root may give them away.
    }
    to.setPermissions(kept.permissions());
  }

  private static Path backup(Path place, byte[] old) throws IOException {
    Path temporary = temporary(place, old);
    try {
      keepAttributes(place, temporary);
      for (int i = 1; ; i++) {
        Path backup =
            place.resolveSibling(place.getFileName() + ".bak" + (i == 1 ? "" : String.valueOf(i)));
        if (!Files.exists(backup)) {
          move(temporary, backup);
          return backup;
        }
        if (Arrays.equals(Files.readAllBytes(backup), old)) {
          return backup;
        }
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Path temporary(Path place, byte[] content) throws IOException {
    for (int i = 0; ; i++) {
      // What a killed run left keeps its name.
      Path temporary = place.resolveSibling(hidden(place) + "-" + i + ".tmp");
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
        return temporary;
      } catch (FileAlreadyExistsException e) {
        if (i == 1000) {
          throw e;
        }
      } catch (IOException e) {
        Files.deleteIfExists(temporary);
        throw e;
      }
    }
  }

  /**
   * Returns how the names of hidden files begin that stand in for a file while it is being written;
   * no longer than what a system takes, however long the file's own name is.
   */
  public static String hidden(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.length() > LONGEST_NAME) {
      boolean pair = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
      name = name.substring(0, pair ? LONGEST_NAME - 1 : LONGEST_NAME);
    }
    return "." + name + "." + ProcessHandle.current().pid();
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
