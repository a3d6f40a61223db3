package io.lianluo.access;

import io.lianluo.eventing.EventMeta;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Units, offices, delegations and accounts as far as the registry's events have told; what is older than what is kept changes nothing. */
public interface Units extends UnitTree, Offices, Delegations, LinkedAccounts {

    /** Keeps a unit. */
    void keep(EventMeta cause, Unit unit);

    /** Keeps an office. */
    void keep(EventMeta cause, Office office);

    /** Keeps a delegation. */
    void keep(EventMeta cause, Delegation delegation);

    /** Keeps an account. */
    void keep(EventMeta cause, LinkedAccount account);

    /** Names of units by id; those that are not known are missing. */
    Map<UUID, String> unitNames(Collection<UUID> unitIds);
}
