package io.github.gongwenlint.config;

import java.nio.file.Path;

/**
 * A file or folder that a configuration names.
 *
 * @param path where it is
 * @param place where the configuration names it
 */
public record Reference(Path path, Place place) {}
