package io.lianluo.web.link;

import io.lianluo.domain.Messages;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages of one-time links: a heading, a sentence, and perhaps a button that acts by POST to the page's own address. They need no script
 * and work on a telephone. Texts are {@code link.<page>.title}, {@code .text} and {@code .button} in the message bundles.
 */
public final class LinkPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>%s</title>
            <style>body{font:18px/1.6 sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}h1{font-size:1.4rem}
            button{font:inherit;padding:.7rem 1.6rem;min-height:3rem;border:0;border-radius:.4rem;background:#0b5394;color:#fff}</style></head>
            <body><h1>%s</h1><p>%s</p>%s</body></html>
            """;

    private LinkPage() { }

    /** A page that asks before it acts. */
    public static ResponseEntity<String> asking(Messages messages, Locale language, String page, Map<String, ?> facts) {
        return answer(HttpStatus.OK, html(messages, language, page, facts, messages.get(language, "link." + page + ".button")));
    }

    /** A page that says what was done, or why nothing was. */
    public static ResponseEntity<String> saying(HttpStatus status, Messages messages, Locale language, String page, Map<String, ?> facts) {
        return answer(status, html(messages, language, page, facts, null));
    }

    /** The page for whoever comes with a link that is none. */
    public static String invalid(Messages messages, Locale language) {
        return html(messages, language, "invalid", Map.of(), null);
    }

    private static String html(Messages messages, Locale language, String page, Map<String, ?> facts, @Nullable String button) {
        String title = HtmlUtils.htmlEscape(messages.get(language, "link." + page + ".title", facts));
        return PAGE.formatted(Messages.languageOf(language).toLanguageTag(), title, title,
                HtmlUtils.htmlEscape(messages.get(language, "link." + page + ".text", facts)),
                button == null ? "" : "<form method=\"post\"><button>" + HtmlUtils.htmlEscape(button) + "</button></form>");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8)).body(html);
    }
}
