package io.lianluo.registry.account.web;

import io.lianluo.registry.account.CodeSigns;
import io.lianluo.sealing.Fingerprints;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.web.link.OneTimeLinks;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes codes by the keys of one-time links, which the sender of mail has too. */
@Component
class LinkCodes implements CodeSigns {

    private static final String PURPOSE = "account";

    private final OneTimeLinks links;
    private final Fingerprints fingerprints;

    LinkCodes(OneTimeLinks links, SealingKeys keys) {
        this.links = links;
        this.fingerprints = keys.fingerprints("account-codes");
    }

    @Override
    public String code(UUID id) {
        return links.code(PURPOSE, id.toString());
    }

    @Override
    public List<String> digests(UUID id) {
        return links.codes(PURPOSE, id.toString()).stream().flatMap(code -> digests(code).stream()).toList();
    }

    @Override
    public List<String> digests(String typed) {
        String signs = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return fingerprints.of(signs.replace('O', '0').replace('I', '1').replace('L', '1'));
    }
}
