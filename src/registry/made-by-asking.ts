/**
 * Whether a token server makes the repository that the right to push is asked for, before anything is pushed: Quay's and GitLab's do, wherever
 * they run, and are known by the path of their realm.
 *
 * Source: https://github.com/quay/quay/blob/ffba0c70e2d8d522290a4fbbaa704dbf2fc37f34/endpoints/v2/v2auth.py (`get_or_create_repository`) and
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/services/auth/container_registry_authentication_service.rb (`ensure_container_repository!`)
 */
export function isMadeByAsking(realm: string): boolean {
  return /\/(?:v2\/auth|jwt\/auth)$/.test(realm.split('?')[0] ?? '')
}
