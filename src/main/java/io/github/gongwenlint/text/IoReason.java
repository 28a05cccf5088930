package io.github.gongwenlint.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/**
 * Says in Chinese why a file could not be read or written. What the systems say in English is
 * translated where it is known, and repeated as it is where it is not.
 */
public final class IoReason {
  private IoReason() {}

  /** Returns why a file could not be read; without a message the reason is unknown. */
  public static String of(@Nullable IOException e) {
    if (e instanceof NoSuchFileException) {
      return "文件不存在";
    }
    if (e instanceof AccessDeniedException) {
      return "没有权限";
    }
    if (e instanceof FileSystemLoopException) {
      return "链接成环";
    }
    if (e instanceof NotDirectoryException) {
      return "不是文件夹";
    }
    if (e instanceof CharacterCodingException) {
      return "不是 UTF-8 编码，请另存为 UTF-8";
    }
    String said = e == null ? null : e.getMessage();
    if (e instanceof FileSystemException failure && failure.getReason() != null) {
      said = failure.getReason();
    }
    return said == null ? "原因不明" : translated(said);
  }

  /** Returns why a file could not be written: what is missing then is its folder. */
  public static String ofWriting(IOException e) {
    return e instanceof NoSuchFileException ? "所在文件夹不存在" : of(e);
  }

  /** Returns why a folder could not be read. */
  public static String ofFolder(@Nullable IOException e) {
    return e instanceof NoSuchFileException ? "文件夹不存在" : of(e);
  }

  private static String translated(String said) {
    if (said.contains("Is a directory")) {
      return "是文件夹，不是文件";
    }
    if (said.contains("No space left") || said.contains("not enough space")) {
      return "磁盘已满";
    }
    if (said.contains("quota")) {
      return "磁盘配额用完";
    }
    if (said.contains("File name too long")) {
      return "文件名太长";
    }
    if (said.contains("Read-only file system")) {
      return "磁盘只读";
    }
    return said.contains("being used by another process") ? "文件正被别的程序占用" : said;
  }
}
