package io.github.gongwenlint.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** The schemas of the report formats: the published ones and ours. */
final class ReportSchemas {
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private ReportSchemas() {}

  /** Returns what a report in JSON lacks by all schemas of its format. */
  static List<Error> faults(String schema, String text) {
    List<Error> faults = new ArrayList<>(against("/schemas/" + schema + ".json", text));
    if (schema.equals("sarif")) {
      // The published schema itself, from a library.
      faults.addAll(against("/schema/sarif-schema-2.1.0.json", text));
    }
    return faults;
  }

  /** Returns what a report lacks by one schema, a resource. */
  static List<Error> against(String schema, String text) {
    return SCHEMAS.computeIfAbsent(schema, ReportSchemas::read).validate(text, InputFormat.JSON);
  }

  private static Schema read(String name) {
    try (InputStream in = ReportSchemas.class.getResourceAsStream(name)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails when a report in XML is not as its schema wants it. */
  static void validate(String schema, String report) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(ReportSchemas.class.getResource("/schemas/" + schema + ".xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(report)));
  }
}
