/** What other contexts tell of liaisons and people: proposals to replace, contacts that cannot be reached. Shown beside what the registry knows itself; nothing follows from it without an act of the authority or the unit. */
@NullMarked
package io.lianluo.registry.signal;

import org.jspecify.annotations.NullMarked;
