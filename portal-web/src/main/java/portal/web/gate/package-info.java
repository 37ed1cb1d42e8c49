/**
 * What every request passes before anything of the portal looks at it: host, method, origin, the
 * endpoints that operators can close, and how much a script may ask in a minute.
 *
 * <p>Begin with {@link portal.web.gate.Gate}; {@link portal.web.gate.GateSettings} is what an
 * operator can set, and {@link portal.web.gate.ApiRate} the limit of the API.
 *
 * <p>Not here: who asks and which county they serve ({@code portal.web.identity}), and what a browser is
 * told to keep to ({@code portal.web.frame.SecurityHeaders}).
 */
package portal.web.gate;
