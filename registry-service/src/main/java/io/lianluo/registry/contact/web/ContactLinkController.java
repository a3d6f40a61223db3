package io.lianluo.registry.contact.web;

import io.lianluo.domain.Messages;
import io.lianluo.registry.contact.ContactService;
import io.lianluo.registry.person.Mask;
import io.lianluo.web.link.Link;
import io.lianluo.web.link.LinkPage;
import io.lianluo.web.link.OneTimeLinks;
import java.util.Locale;
import java.util.Map;
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
    ResponseEntity<String> ask(Link link, Locale language) {
        return contacts.claimed(link.subject(), link.use())
                .map(address -> LinkPage.asking(messages, language, "contact", Map.of("address", String.valueOf(Mask.email(address)))))
                .orElseGet(() -> gone(language));
    }

    /** Confirms, once. */
    @PostMapping
    ResponseEntity<String> confirm(Link link, Locale language) {
        return contacts.confirmAddress(link.subject(), link.use()) ? LinkPage.saying(HttpStatus.OK, messages, language, "contact-confirmed", Map.of())
                : gone(language);
    }

    private ResponseEntity<String> gone(Locale language) {
        return LinkPage.saying(HttpStatus.GONE, messages, language, "contact-gone", Map.of());
    }
}
