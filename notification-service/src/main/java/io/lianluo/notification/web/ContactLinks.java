package io.lianluo.notification.web;

import io.lianluo.notification.dispatch.ConfirmationLinks;
import io.lianluo.web.link.Link;
import io.lianluo.web.link.OneTimeLinks;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes signed one-time links of the purpose {@code contact}, which the registry serves. */
@Component
class ContactLinks implements ConfirmationLinks {

    private static final String CONTACT = "contact";

    private final OneTimeLinks links;

    ContactLinks(OneTimeLinks links) {
        this.links = links;
    }

    @Override
    public String address(UUID personId, UUID use, Instant until) {
        return links.address(CONTACT, new Link(personId.toString(), use.toString(), until));
    }
}
