package io.lianluo.notification.letter;

import io.lianluo.sealing.TextMapper;
import org.jspecify.annotations.Nullable;

/**
 * To whom a letter goes, and what it says that is personal. It is kept until the letter is settled.
 *
 * @param name         name of the receiver
 * @param address      mail address
 * @param language     language the receiver reads, as a BCP 47 tag
 * @param formerEmail  masked mail address before; null if that is not told
 * @param email        masked mail address after; null if there is none, or it is not told
 * @param formerMobile masked mobile number before; null if that is not told
 * @param mobile       masked mobile number after; null if there is none, or it is not told
 */
public record Envelope(String name, String address, String language, @Nullable String formerEmail, @Nullable String email,
                       @Nullable String formerMobile, @Nullable String mobile) {

    /** To an address, without anything else that is personal. */
    public static Envelope to(String name, String address, String language) {
        return new Envelope(name, address, language, null, null, null, null);
    }

    /** Returns it with everything personal written otherwise. */
    Envelope withTexts(TextMapper as) {
        return new Envelope(as.map("name", name), as.map("address", address), language, as.mapNullable("formerEmail", formerEmail), as.mapNullable("email", email),
                as.mapNullable("formerMobile", formerMobile), as.mapNullable("mobile", mobile));
    }

    /** Nothing of it, so that it does not end in a log. */
    @Override
    public String toString() {
        return "Envelope[…]";
    }
}
