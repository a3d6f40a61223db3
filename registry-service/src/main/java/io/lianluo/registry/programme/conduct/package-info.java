/**
 * Rules of conduct of a programme: classes of confidentiality, matters, notices, rights, sanctions, dues and allowances.
 * A programme file says it in its section of conduct.
 */
@NullMarked
package io.lianluo.registry.programme.conduct;

import org.jspecify.annotations.NullMarked;
