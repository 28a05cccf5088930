package io.github.gongwenlint.cli;

import io.github.gongwenlint.config.ConfigException;
import io.github.gongwenlint.config.ProfileFile;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Profile;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of the units whose documents are checked: for each document the {@code gongwen.yml}
 * in its folder, or in the nearest folder above that has one.
 */
final class Profiles {
  /** The profile that holds in a folder; folders without one are in it, too. */
  private final Map<Path, Profile> byFolder = new HashMap<>();

  /**
   * Reads the profiles of these documents; no other file is looked at.
   *
   * @throws UsageException when a profile says something that is not understood
   */
  static Profiles of(List<Inputs.Input> inputs) throws UsageException {
    Profiles profiles = new Profiles();
    for (Inputs.Input input : inputs) {
      Path folder = folder(input);
      if (folder != null) {
        profiles.in(folder);
      }
    }
    return profiles;
  }

  private static @Nullable Path folder(Inputs.Input input) {
    Path path = input.path();
    return path == null ? null : path.toAbsolutePath().normalize().getParent();
  }

  private Profile in(Path folder) throws UsageException {
    Profile known = byFolder.get(folder);
    if (known != null) {
      return known;
    }
    File file = folder.resolve("gongwen.yml").toFile();
    Path above = folder.getParent();
    Profile profile = file.isFile() ? read(file) : above == null ? Profile.NONE : in(above);
    byFolder.put(folder, profile);
    return profile;
  }

  /** Only here is anything of YAML loaded. */
  private static Profile read(File file) throws UsageException {
    Profile profile;
    try {
      profile = ProfileFile.read(file.toPath());
    } catch (ConfigException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    for (String place : profile.region()) {
      if (Dictionaries.places().find(place).length == 0) {
        throw new UsageException(file + "：region 里的“" + place + "”不是省、市、县的名称，请写全称");
      }
    }
    return profile;
  }

  /** Returns the document with its unit's profile. */
  Document with(Document document, Inputs.Input input) {
    if (byFolder.isEmpty()) {
      return document;
    }
    Path folder = folder(input);
    Profile profile = folder == null ? null : byFolder.get(folder);
    return profile == null ? document : document.withProfile(profile);
  }
}
