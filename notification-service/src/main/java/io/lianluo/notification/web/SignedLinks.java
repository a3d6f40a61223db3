package io.lianluo.notification.web;

import io.lianluo.notification.dispatch.LetterLinks;
import io.lianluo.web.link.Link;
import io.lianluo.web.link.OneTimeLinks;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the one-time links and codes that the registry recognises. */
@Component
class SignedLinks implements LetterLinks {

    private static final String CONTACT = "contact";
    private static final String ACCOUNT = "account";

    private final OneTimeLinks links;

    SignedLinks(OneTimeLinks links) {
        this.links = links;
    }

    @Override
    public String address(UUID personId, UUID use, Instant until) {
        return links.address(CONTACT, new Link(personId.toString(), use.toString(), until));
    }

    @Override
    public String accountCode(UUID codeId) {
        return links.code(ACCOUNT, codeId.toString());
    }
}
