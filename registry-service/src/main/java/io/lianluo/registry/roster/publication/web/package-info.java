/** The roster over HTTP: open to everybody signed in where the programme publishes it, by office where it does not. */
@NullMarked
package io.lianluo.registry.roster.publication.web;

import org.jspecify.annotations.NullMarked;
