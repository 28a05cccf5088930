package io.github.gongwenlint.config;

import io.github.gongwenlint.document.Profile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads one configuration file; keys that are not known are errors: a mistyped one does nothing.
 */
final class LayerReader {
  /** The keys of the file. */
  static final List<String> KEYS =
      List.of(
          "root",
          "requires",
          "extends",
          "fail-on",
          "rules",
          "overrides",
          "exclude",
          "dictionaries",
          "allow",
          "rules-dir",
          "baseline",
          "unit",
          "region",
          "year",
          "people");

  static final List<String> FAIL_ON = List.of("error", "warning", "info", "never");

  private final Yaml yaml;
  private final String name;
  private final @Nullable Path folder;

  private @Nullable Stated requires;
  private List<Stated> bases = List.of();
  private List<RuleSetting> rules = List.of();
  private final List<Layer.Part> overrides = new ArrayList<>();
  private List<String> exclude = List.of();
  private List<Reference> dictionaries = List.of();
  private List<Reference> allowFiles = List.of();
  private @Nullable Reference rulesDir;
  private String failOn = "";
  private @Nullable Reference baseline;
  private String unit = "";
  private List<String> shortNames = List.of();
  private String kind = "";
  private List<Stated> region = List.of();
  private int year;
  private List<String> entities = List.of();
  private List<String> terms = List.of();
  private List<Profile.Person> people = List.of();

  private LayerReader(String name, @Nullable Path folder) {
    this.yaml = new Yaml(name);
    this.name = name;
    this.folder = folder;
  }

  /**
   * Reads a file's text.
   *
   * @param name what the file is called in messages
   * @param folder its folder, or null for a profile that comes with the program
   */
  static Layer read(String name, @Nullable Path folder, String text) throws ConfigException {
    LayerReader reader = new LayerReader(name, folder);
    Node node = reader.yaml.root(text);
    if (node != null) {
      for (NodeTuple entry : reader.yaml.entries(node, "", KEYS)) {
        reader.read(Yaml.key(entry), entry.getValueNode());
      }
    }
    return reader.layer();
  }

  private Layer layer() {
    return new Layer(
        name,
        folder,
        requires,
        bases,
        rules,
        overrides,
        exclude,
        dictionaries,
        allowFiles,
        rulesDir,
        failOn,
        baseline,
        region,
        new Profile(unit, shortNames, kind, names(region), year, entities, terms, people));
  }

  private void read(String key, Node value) throws ConfigException {
    switch (key) {
      // The nearest file is the only one that holds: whoever reads it sees that here.
      case "root" -> yaml.choice(value, key, List.of("true", "false"));
      case "requires" -> requires = stated(value, key);
      case "extends" -> bases = yaml.stated(value, key);
      case "fail-on" -> failOn = yaml.choice(value, key, FAIL_ON);
      case "rules" -> rules = rules(value, key);
      case "overrides" -> overrides(value);
      case "exclude" -> exclude = globs(value, key);
      case "dictionaries" -> dictionaries = paths(value, key);
      case "allow" -> allow(value);
      case "rules-dir" -> rulesDir = path(value, key);
      case "baseline" -> baseline = path(value, key);
      case "unit" -> unit(value);
      case "region" -> region = region(value);
      case "year" -> year = year(value);
      default -> people = people(value);
    }
  }

  private Stated stated(Node value, String owner) throws ConfigException {
    return new Stated(yaml.filled(value, owner), yaml.place(value));
  }

  private Reference path(Node value, String owner) throws ConfigException {
    String path = yaml.filled(value, owner);
    try {
      return new Reference(Layer.resolve(folder, path), yaml.place(value));
    } catch (InvalidPathException e) {
      throw yaml.fault(value, owner + " 的“" + path + "”不是文件名，请检查路径");
    }
  }

  private List<Reference> paths(Node value, String owner) throws ConfigException {
    List<Reference> paths = new ArrayList<>();
    for (Node item : Yaml.items(value)) {
      paths.add(path(item, owner));
    }
    return paths;
  }

  private List<String> globs(Node value, String owner) throws ConfigException {
    List<String> globs = new ArrayList<>();
    for (Node item : Yaml.items(value)) {
      String text = yaml.filled(item, owner);
      try {
        new Glob(text);
      } catch (IllegalArgumentException e) {
        throw yaml.fault(item, owner + " 的“" + text + "”不是文件名模式；例：附件/**、*.草稿.md");
      }
      globs.add(text);
    }
    return globs;
  }

  private List<RuleSetting> rules(Node value, String owner) throws ConfigException {
    List<RuleSetting> settings = new ArrayList<>();
    for (NodeTuple entry : yaml.entries(value, owner, List.of())) {
      String rule = Yaml.key(entry);
      Place place = yaml.place(entry.getKeyNode());
      Node said = entry.getValueNode();
      String level = "";
      List<String> allowed = List.of();
      String fix = "";
      if (said instanceof MappingNode) {
        for (NodeTuple option :
            yaml.entries(said, owner + "." + rule, List.of("level", "allow", "fix"))) {
          String path = owner + "." + rule + "." + Yaml.key(option);
          switch (Yaml.key(option)) {
            case "level" -> level = yaml.choice(option.getValueNode(), path, RuleSetting.LEVELS);
            case "allow" -> allowed = yaml.texts(option.getValueNode(), path);
            default -> fix = yaml.choice(option.getValueNode(), path, RuleSetting.FIXES);
          }
        }
      } else {
        level = yaml.choice(said, owner + "." + rule, RuleSetting.LEVELS);
      }
      settings.add(new RuleSetting(rule, level, allowed, fix, place));
    }
    return settings;
  }

  private void overrides(Node value) throws ConfigException {
    if (!(value instanceof SequenceNode list)) {
      throw yaml.fault(value, "overrides 应为列表，每项有 files 和 rules，如：- files: 附件/**");
    }
    for (Node item : list.getValue()) {
      List<String> files = List.of();
      List<Stated> profiles = List.of();
      List<RuleSetting> settings = List.of();
      for (NodeTuple part : yaml.entries(item, "overrides", List.of("files", "extends", "rules"))) {
        Node said = part.getValueNode();
        switch (Yaml.key(part)) {
          case "files" -> files = globs(said, "overrides.files");
          case "extends" -> profiles = yaml.stated(said, "overrides.extends");
          default -> settings = rules(said, "overrides.rules");
        }
      }
      if (files.isEmpty()) {
        throw yaml.fault(item, "overrides 的每一项都要有 files");
      }
      overrides.add(new Layer.Part(files, profiles, settings));
    }
  }

  private void allow(Node value) throws ConfigException {
    if (!(value instanceof MappingNode)) {
      terms = yaml.texts(value, "allow");
      return;
    }
    for (NodeTuple part : yaml.entries(value, "allow", List.of("entities", "terms", "files"))) {
      Node said = part.getValueNode();
      switch (Yaml.key(part)) {
        case "entities" -> entities = yaml.texts(said, "allow.entities");
        case "terms" -> terms = yaml.texts(said, "allow.terms");
        default -> allowFiles = paths(said, "allow.files");
      }
    }
  }

  private void unit(Node value) throws ConfigException {
    if (value instanceof ScalarNode) {
      unit = yaml.filled(value, "unit");
      return;
    }
    for (NodeTuple part : yaml.entries(value, "unit", List.of("name", "short", "kind"))) {
      switch (Yaml.key(part)) {
        case "name" -> unit = yaml.filled(part.getValueNode(), "unit.name");
        case "short" -> shortNames = yaml.texts(part.getValueNode(), "unit.short");
        default -> kind = yaml.filled(part.getValueNode(), "unit.kind");
      }
    }
  }

  private List<Stated> region(Node value) throws ConfigException {
    if (value instanceof SequenceNode) {
      return yaml.stated(value, "region");
    }
    List<Stated> region = new ArrayList<>();
    for (String place : yaml.filled(value, "region").split("[\\s　]+", -1)) {
      region.add(new Stated(place, yaml.place(value)));
    }
    return region;
  }

  private static List<String> names(List<Stated> region) {
    List<String> names = new ArrayList<>();
    for (Stated place : region) {
      names.add(place.value());
    }
    return names;
  }

  private int year(Node value) throws ConfigException {
    String text = yaml.text(value, "year");
    if (!text.matches("(19|20)[0-9]{2}")) {
      throw yaml.fault(value, "year 应为四位年份，如 2026，不能是“" + text + "”");
    }
    return Integer.parseInt(text);
  }

  private List<Profile.Person> people(Node value) throws ConfigException {
    if (!(value instanceof SequenceNode list)) {
      throw yaml.fault(value, "people 应为列表，每人一项，如：- name: 张三");
    }
    List<Profile.Person> known = new ArrayList<>();
    for (Node item : list.getValue()) {
      if (item instanceof ScalarNode) {
        known.add(new Profile.Person(yaml.filled(item, "people"), ""));
        continue;
      }
      String person = "";
      String post = "";
      for (NodeTuple part : yaml.entries(item, "people", List.of("name", "post"))) {
        if (Yaml.key(part).equals("name")) {
          person = yaml.text(part.getValueNode(), "people.name");
        } else {
          post = yaml.text(part.getValueNode(), "people.post");
        }
      }
      if (person.isEmpty()) {
        throw yaml.fault(item, "people 的每一项都要有 name");
      }
      known.add(new Profile.Person(person, post));
    }
    return known;
  }
}
