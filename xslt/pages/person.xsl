<?xml version="1.0" encoding="utf-8"?>
<!-- One person: whether they come, what they may do and for whom, and what may be changed of it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/roles.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="person/name"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/people</xsl:with-param><xsl:with-param name="label">People</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="person/name"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:value-of select="person/name"/></h1>
    <xsl:apply-templates select="person"/>
    <xsl:apply-templates select="." mode="roles"/>
    <xsl:apply-templates select="." mode="acts"/>
  </xsl:template>

  <xsl:template match="person">
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary"><xsl:with-param name="key">Email address</xsl:with-param><xsl:with-param name="value" select="string(email)"/></xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Account</xsl:with-param>
        <xsl:with-param name="value">
          <xsl:choose>
            <xsl:when test="state = 'active' and asks">Active. Asks to act for <xsl:value-of select="asks"/></xsl:when>
            <xsl:when test="state = 'active' and source != 'local'">Active. Signs in through the portal</xsl:when>
            <xsl:when test="state = 'active'">Active</xsl:when>
            <xsl:when test="state = 'left'">Left. What they did stays on record under their name</xsl:when>
            <xsl:when test="expires_at">Invited. The link is good until <xsl:value-of select="expires_at/@text"/></xsl:when>
            <xsl:otherwise>Invited. The link has run out</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Last seen</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose><xsl:when test="seen_at"><xsl:value-of select="seen_at/@text"/></xsl:when><xsl:otherwise>Not yet</xsl:otherwise></xsl:choose></xsl:with-param>
      </xsl:call-template>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="roles">
    <xsl:choose>
      <xsl:when test="role">
        <xsl:call-template name="table">
          <xsl:with-param name="id">roles</xsl:with-param>
          <xsl:with-param name="caption">Roles</xsl:with-param>
          <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Role</th><th scope="col">For</th><th scope="col">Since</th><th scope="col" class="dps-number">Awards alone up to</th><th scope="col"><span class="govuk-visually-hidden">Change</span></th></tr></xsl:with-param>
          <xsl:with-param name="body"><xsl:apply-templates select="role"/></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <h2 class="govuk-heading-m">Roles</h2>
        <p class="govuk-body">None.</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="role">
    <tr>
      <th scope="row" class="dps-first"><xsl:apply-templates select="role" mode="words"/></th>
      <td data-label="For"><xsl:apply-templates select="." mode="body"/></td>
      <td class="dps-nowrap" data-label="Since"><xsl:value-of select="since/@text"/></td>
      <td class="dps-number" data-label="Awards alone"><xsl:value-of select="delegation/@text"/></td>
      <td><div>
        <xsl:choose>
          <xsl:when test="from_group = 1"><span class="dps-quiet">Given by the portal</span></xsl:when>
          <xsl:otherwise>
            <xsl:if test="role = 'broker' or role = 'approver'">
              <a class="govuk-link" href="/roles/{id}">Change<span class="govuk-visually-hidden"> what the <xsl:value-of select="role"/> may award alone</span></a>
              <xsl:text> </xsl:text>
            </xsl:if>
            <xsl:if test="not(/page/self)">
              <xsl:call-template name="act">
                <xsl:with-param name="action">/roles/<xsl:value-of select="id"/>/remove</xsl:with-param>
                <xsl:with-param name="label">Take away</xsl:with-param>
                <xsl:with-param name="about"><xsl:text>the role </xsl:text><xsl:apply-templates select="." mode="role-of"/></xsl:with-param>
                <xsl:with-param name="look">link</xsl:with-param>
              </xsl:call-template>
            </xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </div></td>
    </tr>
  </xsl:template>

  <xsl:template match="page" mode="acts">
    <div class="govuk-button-group">
      <xsl:call-template name="button">
        <xsl:with-param name="href" select="concat('/people/', person/id, '/roles')"/>
        <xsl:with-param name="text">
          <xsl:choose><xsl:when test="person/state = 'left'">Invite back</xsl:when><xsl:otherwise>Give a role</xsl:otherwise></xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:if test="person/state = 'invited'">
        <xsl:call-template name="act">
          <xsl:with-param name="action">/people/<xsl:value-of select="person/id"/>/invite</xsl:with-param>
          <xsl:with-param name="label">Send a new link</xsl:with-param>
          <xsl:with-param name="look">link</xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="person/state = 'active'">
        <a class="govuk-link" href="/people/{person/id}/factor">They lost their second factor</a>
      </xsl:if>
      <xsl:if test="person/state != 'left' and not(self)">
        <a class="govuk-link" href="/people/{person/id}/leave"><xsl:choose><xsl:when test="person/state = 'invited'">Cancel the invitation</xsl:when><xsl:otherwise>They leave</xsl:otherwise></xsl:choose></a>
      </xsl:if>
      <xsl:if test="person/state = 'left' and not(role) and person/source != 'erased'"><a class="govuk-link" href="/people/{person/id}/erase">Erase</a></xsl:if>
    </div>
    <xsl:if test="self"><p class="govuk-body dps-small">This is you. Another administrator takes your roles away.</p></xsl:if>
  </xsl:template>

</xsl:stylesheet>
