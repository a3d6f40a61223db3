package io.lianluo.registry.contact.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.domain.Dates;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.eventing.StaleVersionException;
import io.lianluo.registry.contact.MailedAddress;
import io.lianluo.registry.contact.MailedAddressEvent;
import io.lianluo.registry.contact.MailedAddresses;
import io.lianluo.sealing.Fingerprints;
import io.lianluo.sealing.SealingKeys;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

/** Counts mail by a digest of the address, under a key, and the day. */
@Component
class MailedAddressStore extends AggregateStore<MailedAddress, MailedAddressEvent, MailedAddressStore.State> implements MailedAddresses {

    private static final String DAY = "state.day";
    private static final int BATCH = 200;

    private final Fingerprints fingerprints;

    /**
     * Mail to an address on a day, as kept.
     *
     * @param id    the day and the digest of the address
     * @param day   the day
     * @param mails how many mails were sent
     */
    record State(String id, LocalDate day, int mails) { }

    MailedAddressStore(Outbox outbox, SealingKeys keys) {
        super(outbox, "mailed-addresses", State.class);
        this.fingerprints = keys.fingerprints("mailed-addresses");
    }

    @Override
    public boolean mail(String address, LocalDate day) {
        List<String> ids = fingerprints.of(mailbox(address)).stream().map(fingerprint -> day + "/" + fingerprint).toList();
        // One that is counted under another key goes on there until the day ends.
        Optional<Boolean> counted = ids.stream().skip(1).map(this::mailAgain).flatMap(Optional::stream).findFirst();
        if (counted.isPresent()) {
            return counted.get();
        }
        MailedAddress first = MailedAddress.restore(ids.getFirst(), 0);
        boolean may = first.mail();
        return saveIfAbsent(first) ? may : mailAgain(first.id()).orElse(false);
    }

    private Optional<Boolean> mailAgain(String id) {
        boolean[] may = new boolean[1];
        return change(id, known -> may[0] = known.mail()).map(known -> may[0]);
    }

    @Override
    public void forget(LocalDate before) {
        for (MailedAddress past : find(where(DAY).lt(before), Sort.by(DAY), BATCH)) {
            try {
                delete(past);
            } catch (StaleVersionException another) {
                // Another replica forgot it.
            }
        }
    }

    /** Ignores what follows a plus sign, and capital letters, because nearly everywhere they lead to the same mailbox. */
    private static String mailbox(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        return lower.substring(0, at).replaceFirst("(?<=.)\\+.*", "") + lower.substring(at);
    }

    @Override
    protected State stateOf(MailedAddress address) {
        return new State(address.id(), Dates.day(address.id().substring(0, address.id().indexOf('/'))), address.mails());
    }

    @Override
    protected MailedAddress restore(State state) {
        return MailedAddress.restore(state.id(), state.mails());
    }

    @Override
    protected List<SpecificRecord> recordsOf(MailedAddressEvent event, MailedAddress address) {
        return List.of();
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(new Index(DAY, Sort.Direction.ASC));
    }
}
