package io.github.gongwenlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The schema that editors use says what the program reads. {@code mvn test -Dtest=SchemaTest
 * -Dupdate} writes the names of new rules into it.
 */
class SchemaTest {
  private static final Path FILE = Path.of("docs/gongwen.schema.json");

  @Test
  void itNamesEveryKeyAndRule() throws IOException {
    String text = Files.readString(FILE);
    JsonObject schema = JsonParser.parseString(text).getAsJsonObject();
    assertThat(schema.getAsJsonObject("properties").keySet())
        .containsExactlyInAnyOrderElementsOf(LayerReader.KEYS);
    JsonObject names = new JsonObject();
    names.add("all", name("全部规则"));
    names.add("errors", name("级别为错误的规则"));
    names.add("warnings", name("级别为警告的规则"));
    names.add("infos", name("级别为提示的规则"));
    for (Category category : Category.values()) {
      names.add(category.id(), name("类别：" + category.title()));
    }
    for (Rule rule : RuleBook.builtIn().rules()) {
      names.add(rule.id(), name(rule.title()));
    }
    schema.getAsJsonObject("$defs").getAsJsonObject("rules").add("properties", names);
    String current =
        new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(schema) + "\n";
    if (System.getProperty("update") != null) {
      Files.writeString(FILE, current);
    } else {
      assertThat(text).as("run mvn test -Dtest=SchemaTest -Dupdate").isEqualTo(current);
    }
  }

  private static JsonObject name(String description) {
    JsonObject name = new JsonObject();
    name.addProperty("$ref", "#/$defs/setting");
    name.addProperty("description", description);
    return name;
  }

  private static List<Error> faults(String yaml) throws IOException {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    JsonNode node = new ObjectMapper().valueToTree(value);
    return schema(Files.readString(FILE)).validate(node);
  }

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  @Test
  void itIsASchema() throws IOException {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(new ObjectMapper().readTree(Files.readString(FILE)))).isEmpty();
  }

  @Test
  void whatComesWithTheProgramIsValid() throws IOException {
    for (String name : Config.PROFILES.keySet()) {
      assertThat(faults(Config.profileText(name))).as(name).isEmpty();
    }
    String started =
        Files.readString(Path.of("src/main/resources/io/github/gongwenlint/cli/init.yml"))
            .replace("{version}", "0.1.0")
            .replace("{extends}", "extends: 报告")
            .replaceAll("\\{(most|unit|kinds|overrides)\\}", "");
    assertThat(faults(started)).isEmpty();
    // So are its examples, with the marks of comments taken away.
    assertThat(faults(started.replaceAll("(?m)^# (?=[a-z-]+:|  )", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theExampleInTheReadmeIsValid(String name, @TempDir Path folder) throws Exception {
    String page = Files.readString(Path.of(name));
    int start = page.indexOf("```yaml\nrequires:") + "```yaml\n".length();
    String example = page.substring(start, page.indexOf("```", start));
    assertThat(example).startsWith("requires:").contains("rules:", "unit:", "year:");
    assertThat(faults(example)).isEmpty();
    assertThat(faults(example.replace("fail-on:", "fail-at:"))).isNotEmpty();
    Files.writeString(folder.resolve("公用.yml"), "fail-on: error\n");
    Config.parse(folder.resolve("gongwen.yml"), example, "0.1.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "regoin: 湖南省",
        "rules: {typo: eror}",
        "rules: {typo: {levl: off}}",
        "fail-on: all",
        "year: 去年",
        "overrides: [{rules: {typo: off}}]",
        "requires: 最新",
        "people: [{post: 局长}]",
        "unit: {name: ''}",
        "exclude:",
        "allow: {terms: [两项改革, '']}",
        "allow: {地名: 长沙}"
      })
  void whatTheProgramRefusesIsNotValid(String yaml) throws IOException {
    assertThat(faults(yaml)).isNotEmpty();
    assertThatThrownBy(() -> Config.parse(Path.of("gongwen.yml"), yaml, "0.1.0"))
        .isInstanceOf(ConfigException.class);
  }
}
