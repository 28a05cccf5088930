package io.github.gongwenlint.config;

import io.github.gongwenlint.document.Profile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one configuration file says; what it does not say is empty.
 *
 * @param name what the file is called in messages
 * @param folder the folder its paths are relative to; null for a profile that comes with the
 *     program
 * @param requires the versions of the program that may be used
 * @param bases the profiles and files it extends
 * @param rules what it says about rules
 * @param overrides what it says about rules in some files only
 * @param exclude patterns of files in folders that are not checked
 * @param dictionaries own dictionaries
 * @param allowFiles lists of allowed terms
 * @param rulesDir a folder of contextual rules
 * @param failOn from which severity the exit code is 1
 * @param baseline the file of known findings
 * @param region the names of the unit's province, prefecture and county
 * @param profile what it says about the unit
 */
record Layer(
    String name,
    @Nullable Path folder,
    @Nullable Stated requires,
    List<Stated> bases,
    List<RuleSetting> rules,
    List<Part> overrides,
    List<String> exclude,
    List<Reference> dictionaries,
    List<Reference> allowFiles,
    @Nullable Reference rulesDir,
    String failOn,
    @Nullable Reference baseline,
    List<Stated> region,
    Profile profile) {

  /**
   * What holds in some files only.
   *
   * @param files patterns of the files
   * @param bases profiles that hold there
   * @param rules what holds there about rules, after the profiles
   */
  record Part(List<String> files, List<Stated> bases, List<RuleSetting> rules) {}

  /**
   * Returns a path that a file of a folder names, or a profile that comes with the program.
   *
   * @throws InvalidPathException when it is none
   */
  static Path resolve(@Nullable Path folder, String path) {
    return folder == null ? Path.of(path) : folder.resolve(path).normalize();
  }
}
