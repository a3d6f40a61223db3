package io.lianluo.web.link;

import io.lianluo.domain.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;

/** Lets requests pass by what is signed in their address instead of a token. */
public final class LinkGate {

    static final String OPENED = Link.class.getName();

    private final ObjectProvider<OneTimeLinks> links;
    private final Messages messages;
    private final LocaleResolver locales;

    LinkGate(ObjectProvider<OneTimeLinks> links, Messages messages, LocaleResolver locales) {
        this.links = links;
        this.messages = messages;
        this.locales = locales;
    }

    /** Whether the token in the request's address was signed for that purpose; then the link is an argument for the controller. */
    public boolean opens(HttpServletRequest request, String purpose, String token) {
        links.getObject().open(purpose, token).ifPresent(link -> request.setAttribute(OPENED, link));
        return request.getAttribute(OPENED) != null;
    }

    /** Tells a person that the link is none. */
    public void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(LinkPage.invalid(messages, locales.resolveLocale(request)));
    }
}
