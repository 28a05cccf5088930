package io.github.gongwenlint.cli;

import io.github.gongwenlint.check.wording.OwnWordingCheck;
import io.github.gongwenlint.dictionary.OwnWords;
import io.github.gongwenlint.dictionary.OwnWords.OwnWordsException;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.text.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the dictionaries and lists of terms that a user gives. */
final class OwnFiles {
  private OwnFiles() {}

  /**
   * A file that the user named.
   *
   * @param path where it is
   * @param named what it is, and where it was named if not on the command line; for messages
   */
  record Named(String path, String named) {}

  /**
   * Returns the check of the wrong words in the files.
   *
   * @throws UsageException naming file and line
   */
  static Check dictionaries(List<Named> files) throws UsageException {
    OwnWords words = new OwnWords();
    for (Named file : files) {
      try {
        words.addDictionary(file.path(), bytes(file));
      } catch (OwnWordsException e) {
        throw new UsageException("词典 " + e.getMessage());
      }
    }
    return new OwnWordingCheck(words);
  }

  /**
   * Returns a matcher of the allowed terms in the files and of some more, or null when there are
   * none.
   *
   * @throws UsageException naming file and line
   */
  static @Nullable PhraseMatcher terms(List<Named> files, List<String> more) throws UsageException {
    List<String> terms = new ArrayList<>(more);
    for (Named file : files) {
      try {
        terms.addAll(OwnWords.terms(file.path(), bytes(file)));
      } catch (OwnWordsException e) {
        throw new UsageException("允许词语文件 " + e.getMessage());
      }
    }
    return OwnWords.matcher(terms);
  }

  /** Returns a file's name for the user: below the current folder a relative one. */
  static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  /** Returns the path of a file that the user named. */
  static Path path(String what, String file) throws UsageException {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new UsageException(what + " " + file + " 无法识别，请检查路径");
    }
  }

  private static byte[] bytes(Named file) throws UsageException {
    String what = file.named() + " " + file.path();
    try {
      return Files.readAllBytes(Path.of(file.path()));
    } catch (IOException e) {
      throw new UsageException(what + " 无法读取：" + IoReason.of(e));
    } catch (InvalidPathException e) {
      throw new UsageException(what + " 无法读取，请检查路径");
    }
  }
}
