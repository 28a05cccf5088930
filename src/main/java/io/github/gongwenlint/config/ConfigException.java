package io.github.gongwenlint.config;

/** A configuration file that cannot be used; the message says where and why, in Chinese. */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1;

  ConfigException(String message) {
    super(message);
  }
}
