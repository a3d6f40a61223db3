package io.lianluo.registry.account;

import java.util.List;
import java.util.UUID;

/** Makes codes and recognises them. A code is made of its identity whenever it is needed, so that it is kept nowhere. */
public interface CodeSigns {

    /** The code of that identity, as a person types it. */
    String code(UUID id);

    /** The digests by which the code of that identity is recognised, whichever configured key it was made with. */
    List<String> digests(UUID id);

    /** The digests of a code that somebody typed; small letters, blanks, hyphens and signs that look alike do not matter. */
    List<String> digests(String typed);
}
