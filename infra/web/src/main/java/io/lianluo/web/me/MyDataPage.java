package io.lianluo.web.me;

import io.lianluo.domain.Messages;
import io.lianluo.workingtime.Zones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows all that a service keeps of somebody as a page that reads, prints and works on a telephone without a script. Fields are called by
 * {@code field.<name>} of the messages and values by {@code word.<value>}; ids, which say nothing to a reader, are left out.
 */
final class MyDataPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>%2$s</title>
            <style>body{font:17px/1.6 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}h1{font-size:1.4rem}h2{font-size:1.1rem;
            border-top:1px solid #767676;padding-top:1rem}dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.1rem 1rem;margin:.4rem 0 1rem}
            dt{color:#595959}dd{margin:0}dd dl,dd p{margin:0}</style></head>
            <body><h1>%2$s</h1>%3$s</body></html>
            """;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final JsonMapper json;
    private final Messages messages;
    private final Locale language;

    MyDataPage(JsonMapper json, Messages messages, Locale language) {
        this.json = json;
        this.messages = messages;
        this.language = Messages.languageOf(language);
    }

    String of(MyDataView data) {
        StringBuilder body = new StringBuilder();
        for (MyDataView.Part part : data.parts()) {
            body.append("<section><h2>").append(escaped(part.said())).append("</h2>");
            part.items().forEach(item -> add(body, json.valueToTree(item)));
            if (part.items().isEmpty() || part.next() != null) {
                body.append("<p>").append(escaped(messages.get(language, part.next() == null ? "my-data.nothing" : "my-data.more", part.kind()))).append("</p>");
            }
            body.append("</section>");
        }
        if (data.parts().isEmpty()) {
            body.append("<p>").append(escaped(messages.get(language, "my-data.nobody"))).append("</p>");
        }
        return PAGE.formatted(language.toLanguageTag(), escaped(messages.get(language, "my-data.title")), body);
    }

    private void add(StringBuilder page, JsonNode value) {
        if (value.isArray()) {
            value.forEach(one -> {
                if (one.isContainer()) {
                    add(page, one);
                } else {
                    page.append("<p>").append(escaped(said(one))).append("</p>");
                }
            });
        } else if (value.isObject() && value.size() == 2 && value.has("zh") && value.has("en")) {
            page.append("<p>").append(escaped(value.get(language.getLanguage().equals("en") ? "en" : "zh").asString())).append("</p>");
        } else if (value.isObject()) {
            page.append("<dl>");
            value.properties().stream().filter(field -> isShown(field.getKey(), field.getValue())).forEach(field -> {
                page.append("<dt>").append(escaped(name(field.getKey()))).append("</dt><dd>");
                if (field.getValue().isContainer()) {
                    add(page, field.getValue());
                } else {
                    page.append(escaped(said(field.getValue())));
                }
                page.append("</dd>");
            });
            page.append("</dl>");
        }
    }

    private static boolean isShown(String field, JsonNode value) {
        return !value.isNull() && !(value.isContainer() && value.isEmpty()) && !field.equals("id") && !field.endsWith("Id") && !field.endsWith("Ids");
    }

    private String name(String field) {
        String key = "field." + field;
        return messages.has(key) ? messages.get(language, key) : field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private String said(JsonNode value) {
        if (value.isBoolean()) {
            return messages.get(language, value.asBoolean() ? "my-data.yes" : "my-data.no");
        }
        String text = value.asString();
        if (text.matches("[A-Z][A-Z_]+")) {
            String key = "word." + text.toLowerCase(Locale.ROOT).replace('_', '-');
            return messages.has(key) ? messages.get(language, key) : text;
        }
        return text.endsWith("Z") ? moment(text) : text;
    }

    private static String moment(String text) {
        try {
            return LocalDateTime.ofInstant(Instant.parse(text), Zones.CHINA).format(MOMENT);
        } catch (DateTimeParseException noMoment) {
            return text;
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
