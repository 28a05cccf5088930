package io.github.gongwenlint.cli;

import io.github.gongwenlint.fix.SafeFile;
import io.github.gongwenlint.text.IoReason;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that takes the place of the old one only when it is complete. Until then it is a hidden
 * file beside it, which is gone again when the run fails or is interrupted.
 */
final class OutputFile {
  private final Path target;
  private final @Nullable Path temporary;
  private final Writer writer;

  private OutputFile(String name, Path target, @Nullable Path temporary, OutputStream out) {
    this.target = target;
    this.temporary = temporary;
    this.writer = Session.writer(new Named(name, out));
  }

  /** Takes an incomplete file away when the program is interrupted, even while it is created. */
  private static final class Hook extends Thread {
    private final Path file;
    private boolean over;

    Hook(Path file) {
      this.file = file;
    }

    synchronized OutputStream create() throws IOException {
      if (over) {
        throw new IOException("运行被中断");
      }
      return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }

    @Override
    public synchronized void run() {
      over = true;
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // A hidden file stays, and nothing is lost.
      }
    }
  }

  /** Says in each failure which file could not be written. */
  private static final class Named extends FilterOutputStream {
    private final String name;

    Named(String name, OutputStream out) {
      super(out);
      this.name = name;
    }

    private IOException named(IOException e) {
      IOException named = new FileSystemException(name, null, name + "：" + IoReason.of(e));
      named.initCause(e);
      return named;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      try {
        out.write(bytes, start, length);
      } catch (IOException e) {
        throw named(e);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } catch (IOException e) {
        throw named(e);
      }
    }
  }

  static OutputFile open(String name) throws UsageException {
    try {
      Path target = Path.of(name);
      if (Files.isDirectory(target)) {
        throw new UsageException("输出文件 " + name + " 是文件夹");
      }
      if (Files.exists(target)) {
        target = target.toRealPath();
        if (!Files.isRegularFile(target)) {
          // A device or a pipe cannot be replaced.
          return new OutputFile(name, target, null, Files.newOutputStream(target));
        }
      }
      Path temporary = target.resolveSibling(SafeFile.hidden(target) + ".tmp");
      // First the hook: an interruption can come at any time.
      Hook hook = new Hook(temporary);
      Runtime.getRuntime().addShutdownHook(hook);
      return new OutputFile(name, target, temporary, hook.create());
    } catch (InvalidPathException e) {
      throw new UsageException("输出文件名无法识别：" + name);
    } catch (IOException e) {
      throw new UsageException("无法写入 " + name + "：" + IoReason.ofWriting(e));
    }
  }

  Writer writer() {
    return writer;
  }

  /** Puts the complete file in its place. */
  void commit() throws IOException {
    writer.close();
    if (temporary != null) {
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Takes an incomplete file away; does nothing after {@link #commit}. */
  void close() throws IOException {
    if (temporary != null && Files.exists(temporary)) {
      try {
        writer.close();
      } finally {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
