/**
 * What is measured, in plain Java; Micrometer is known to two classes here alone, and these are
 * loaded only where it is on the class path.
 */
package io.github.camelchatwoot.meter;
