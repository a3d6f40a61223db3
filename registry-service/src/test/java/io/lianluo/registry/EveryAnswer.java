package io.lianluo.registry;

import io.lianluo.testing.Pdf;
import io.lianluo.testing.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Collects everything that a caller gets to see who asks all that can be asked about some things. A new endpoint is asked, too; it must be
 * given an example here if it is about something else.
 */
final class EveryAnswer {

    /**
     * The things to ask about.
     *
     * @param programme code of a programme
     * @param ids       ids of things, by the collection under which they are asked for
     */
    record About(String programme, Map<String, List<String>> ids) { }

    private static final String API = "/api/v1";

    private final RegistryTest registry;
    private final List<String> patterns;

    EveryAnswer(RegistryTest registry, RequestMappingHandlerMapping mappings) {
        this.registry = registry;
        this.patterns = mappings.getHandlerMethods().keySet().stream().filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith(API + "/") && !pattern.startsWith(API + "/openapi"))
                .map(pattern -> pattern.substring(API.length())).distinct().sorted().toList();
    }

    /** The texts of all answers, by what was asked. */
    Map<String, String> to(TestTokens who, About about) {
        Map<String, String> answers = new LinkedHashMap<>();
        patterns.stream().flatMap(pattern -> paths(pattern, about)).forEach(path -> answers.put(path, text(registry.download(who, path))));
        return answers;
    }

    private static Stream<String> paths(String pattern, About about) {
        String collection = pattern.split("/")[1];
        if (pattern.contains("{")) {
            return examples(collection, about).stream().map(id -> pattern.replaceFirst("\\{[^}]*}(/\\{[^}]*})?", id) + "?on=2026-08-05&why=test");
        }
        String programme = "programme=" + about.programme();
        String things = "&unit=" + about.ids().get("units").getFirst() + "&seat=" + about.ids().get("seats").getFirst();
        return Stream.of("", "?contact=DUE", "?why=test&" + programme, "?on=2026-08-05&" + programme, "?limit=200" + things, "?on=2026-08-05" + things)
                .map(query -> pattern + query);
    }

    private static Collection<String> examples(String collection, About about) {
        return switch (collection) {
            case "programmes" -> List.of(about.programme());
            case "calendars" -> List.of("cn/2026");
            case "dead-letters" -> List.of("0-0");
            case "me" -> List.of("accounts", "applications", "appointments", "contact", "inspections", "nominations", "person", "reads", "units");
            default -> about.ids().computeIfAbsent(collection, unknown -> {
                throw new AssertionError("nothing to ask under " + unknown);
            });
        };
    }

    /** As a reader sees it: what is printed, and what stands in the sheets of a workbook. */
    private static String text(byte[] answer) {
        String raw = new String(answer, StandardCharsets.UTF_8);
        return raw.startsWith("%PDF") ? Pdf.read(answer).text() : raw.startsWith("PK") ? cells(answer) : raw;
    }

    private static String cells(byte[] workbook) {
        try (XSSFExcelExtractor extractor = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(workbook)))) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
