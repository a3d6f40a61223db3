package io.lianluo.registry.contact.web;

import io.lianluo.domain.Messages;
import io.lianluo.registry.contact.ContactService;
import io.lianluo.registry.person.Mask;
import io.lianluo.web.link.Link;
import io.lianluo.web.link.LinkPage;
import io.lianluo.web.link.OneTimeLinks;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody who opened the link in a mail confirms that the address is theirs. */
@RestController
@RequestMapping("/links/contact/{token}")
class ContactLinkController {

    private final ContactService contacts;
    private final Messages messages;

    /** @param links asked for so that the registry does not start without their keys */
    ContactLinkController(ContactService contacts, Messages messages, OneTimeLinks links) {
        this.contacts = contacts;
        this.messages = messages;
    }

    /** Asks, and changes nothing: mail scanners open links, too. */
    @GetMapping
    @Operation(operationId = "askToConfirmAddress", summary = "打开确认邮箱的链接 · opens the link by which somebody confirms a mail address",
            description = "答复一页网页，不改变任何内容。 · It answers a page and changes nothing.")
    ResponseEntity<String> ask(Link link, Locale language) {
        return contacts.claimed(UUID.fromString(link.subject()), link.use())
                .map(address -> LinkPage.asking(messages, language, "contact", Map.of("address", String.valueOf(Mask.email(address)))))
                .orElseGet(() -> gone(language));
    }

    /** Confirms, once. */
    @PostMapping
    @Operation(operationId = "confirmAddress", summary = "确认邮箱地址属于本人 · confirms that a mail address is one's own",
            description = "链接只能使用一次，过期作废。 · The link works once, and until it expires.")
    ResponseEntity<String> confirm(Link link, Locale language) {
        return contacts.confirmAddress(UUID.fromString(link.subject()), link.use()) ? LinkPage.saying(HttpStatus.OK, messages, language, "contact-confirmed", Map.of())
                : gone(language);
    }

    private ResponseEntity<String> gone(Locale language) {
        return LinkPage.saying(HttpStatus.GONE, messages, language, "contact-gone", Map.of());
    }
}
