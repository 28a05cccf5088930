package io.github.gongwenlint.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** The schemas of the report formats: the published ones and ours. */
final class ReportSchemas {
  private ReportSchemas() {}

  /** Returns what a report in JSON lacks by all schemas of its format. */
  static List<Error> faults(String schema, String text) throws IOException {
    List<Error> faults = new ArrayList<>(against("/schemas/" + schema + ".json", text));
    if (schema.equals("sarif")) {
      // The published schema itself, from a library.
      faults.addAll(against("/schema/sarif-schema-2.1.0.json", text));
    }
    return faults;
  }

  /** Returns what a report lacks by one schema, a resource. */
  static List<Error> against(String schema, String text) throws IOException {
    try (InputStream in = ReportSchemas.class.getResourceAsStream(schema)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(in)
          .validate(text, InputFormat.JSON);
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
