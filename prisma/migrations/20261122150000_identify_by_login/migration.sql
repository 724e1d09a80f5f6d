-- Who asks is looked up with every request: the login may call the two functions itself, without taking a role first.
-- They belong to variorum_system, so the grant is made in its name.
DO $$
DECLARE login text := current_user;
BEGIN
  SET LOCAL ROLE variorum_system;
  EXECUTE format('GRANT EXECUTE ON FUNCTION identify_session(uuid, integer), identify_token(text) TO %I', login);
  EXECUTE format('SET LOCAL ROLE %I', login);
END $$;
