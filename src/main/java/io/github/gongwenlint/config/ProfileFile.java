package io.github.gongwenlint.config;

import io.github.gongwenlint.document.Profile;
import io.github.gongwenlint.text.Nearest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a unit's profile from {@code gongwen.yml}:
 *
 * <pre>
 * unit:
 *   name: 平乐县民政局
 *   short: [县民政局, 民政局]
 *   kind: 局
 * region: [广西壮族自治区, 桂林市, 平乐县]
 * year: 2026
 * allow:
 *   entities: [安化县]
 *   terms: [两项改革]
 * people:
 *   - name: 张三
 *     post: 局长
 * </pre>
 *
 * <p>Everything is optional. Keys that are not known are errors: a mistyped one would do nothing.
 */
public final class ProfileFile {
  /** The name of the file. */
  public static final String NAME = "gongwen.yml";

  private final String name;

  private ProfileFile(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @throws ConfigException when it cannot be read or says something that is not understood
   */
  public static Profile read(Path file) throws ConfigException {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new ConfigException(file + "：不是 UTF-8 编码，请另存为 UTF-8");
    } catch (IOException e) {
      throw new ConfigException(file + "：无法读取");
    }
    return parse(file.toString(), text);
  }

  /**
   * Reads the text of a file.
   *
   * @param name what the file is called in messages
   */
  static Profile parse(String name, String text) throws ConfigException {
    ProfileFile file = new ProfileFile(name);
    Optional<Node> root;
    try {
      LoadSettings settings =
          LoadSettings.builder().setMaxAliasesForCollections(0).setLabel(name).build();
      root =
          new Compose(settings).composeString(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (MarkedYamlEngineException e) {
      throw file.fault(e.getProblemMark(), "不是正确的 YAML，请检查缩进、冒号和引号");
    } catch (YamlEngineException e) {
      throw new ConfigException(name + "：不是正确的 YAML");
    }
    return root.isEmpty() ? Profile.NONE : file.profile(root.get());
  }

  private Profile profile(Node root) throws ConfigException {
    String unit = "";
    List<String> shortNames = List.of();
    String kind = "";
    List<String> region = List.of();
    int year = 0;
    List<String> entities = List.of();
    List<String> terms = List.of();
    List<Profile.Person> people = List.of();
    for (NodeTuple entry :
        entries(root, "", List.of("unit", "region", "year", "allow", "people"))) {
      Node value = entry.getValueNode();
      switch (key(entry)) {
        case "unit" -> {
          if (value instanceof ScalarNode) {
            unit = text(value, "unit");
            continue;
          }
          for (NodeTuple part : entries(value, "unit", List.of("name", "short", "kind"))) {
            switch (key(part)) {
              case "name" -> unit = text(part.getValueNode(), "unit.name");
              case "short" -> shortNames = texts(part.getValueNode(), "unit.short");
              default -> kind = text(part.getValueNode(), "unit.kind");
            }
          }
        }
        case "region" -> region = region(value);
        case "year" -> year = year(value);
        case "allow" -> {
          for (NodeTuple part : entries(value, "allow", List.of("entities", "terms"))) {
            if (key(part).equals("entities")) {
              entities = texts(part.getValueNode(), "allow.entities");
            } else {
              terms = texts(part.getValueNode(), "allow.terms");
            }
          }
        }
        default -> people = people(value);
      }
    }
    return new Profile(unit, shortNames, kind, region, year, entities, terms, people);
  }

  private List<String> region(Node value) throws ConfigException {
    if (value instanceof SequenceNode) {
      return texts(value, "region");
    }
    return List.of(text(value, "region").split("[\\s　]+"));
  }

  private int year(Node value) throws ConfigException {
    String text = text(value, "year");
    if (!text.matches("(19|20)[0-9]{2}")) {
      throw fault(value, "year 应为四位年份，如 2026，不能是“" + text + "”");
    }
    return Integer.parseInt(text);
  }

  private List<Profile.Person> people(Node value) throws ConfigException {
    if (!(value instanceof SequenceNode list)) {
      throw fault(value, "people 应为列表，每人一项，如：- name: 张三");
    }
    List<Profile.Person> people = new ArrayList<>();
    for (Node item : list.getValue()) {
      if (item instanceof ScalarNode) {
        people.add(new Profile.Person(text(item, "people"), ""));
        continue;
      }
      String person = "";
      String post = "";
      for (NodeTuple part : entries(item, "people", List.of("name", "post"))) {
        if (key(part).equals("name")) {
          person = text(part.getValueNode(), "people.name");
        } else {
          post = text(part.getValueNode(), "people.post");
        }
      }
      if (person.isEmpty()) {
        throw fault(item, "people 的每一项都要有 name");
      }
      people.add(new Profile.Person(person, post));
    }
    return people;
  }

  /** Returns the entries of a mapping whose keys are all known and written once. */
  private List<NodeTuple> entries(Node node, String owner, List<String> known)
      throws ConfigException {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(
          node, (owner.isEmpty() ? "文件内容" : owner) + " 应为“键: 值”，可用的键：" + String.join("、", known));
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode(), "键");
      if (!known.contains(key)) {
        String near = Nearest.of(key, known);
        throw fault(
            entry.getKeyNode(),
            (owner.isEmpty() ? "没有“" : owner + " 下没有“")
                + key
                + "”这个键；"
                + (near == null ? "可用的键：" + String.join("、", known) : "是不是要写 " + near + "？"));
      }
      if (!seen.add(key)) {
        throw fault(entry.getKeyNode(), "“" + key + "”写了两次");
      }
    }
    return mapping.getValue();
  }

  private static String key(NodeTuple entry) {
    return ((ScalarNode) entry.getKeyNode()).getValue();
  }

  private List<String> texts(Node node, String owner) throws ConfigException {
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        texts.add(text(item, owner));
      }
    } else {
      texts.add(text(node, owner));
    }
    return texts;
  }

  private String text(Node node, String owner) throws ConfigException {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(node, owner + " 应为文字");
    }
    return scalar.getValue().strip();
  }

  private ConfigException fault(Node node, String what) {
    return fault(node.getStartMark(), what);
  }

  private ConfigException fault(Optional<Mark> mark, String what) {
    String place =
        mark.isEmpty() ? "" : ":" + (mark.get().getLine() + 1) + ":" + (mark.get().getColumn() + 1);
    return new ConfigException(name + place + "：" + what);
  }
}
