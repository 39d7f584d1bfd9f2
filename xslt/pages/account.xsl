<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Your account</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Your account</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l">Your account</h1>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <xsl:apply-templates select="account"/>
        <h2 class="govuk-heading-m">Email about what waits for you</h2>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Save</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
    <h2 class="govuk-heading-m">Where you are signed in</h2>
    <xsl:call-template name="table">
      <xsl:with-param name="id">sessions</xsl:with-param>
      <xsl:with-param name="caption">Where you are signed in</xsl:with-param>
      <xsl:with-param name="look">hidden</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Network address</th><th scope="col">Signed in</th><th scope="col">Last used</th><th scope="col"><span class="govuk-visually-hidden">End</span></th></tr></xsl:with-param>
      <xsl:with-param name="body"><xsl:apply-templates select="session"/></xsl:with-param>
    </xsl:call-template>
    <xsl:if test="count(session) > 1">
      <xsl:call-template name="act">
        <xsl:with-param name="action">/account/sessions/end</xsl:with-param>
        <xsl:with-param name="label">Sign out everywhere else</xsl:with-param>
        <xsl:with-param name="look">secondary</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <p class="govuk-body"><a class="govuk-link" href="/account/data">What is kept about you</a>, to read and to take away.</p>
  </xsl:template>

  <xsl:template match="account">
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Name</xsl:with-param>
        <xsl:with-param name="value" select="string(name)"/>
        <xsl:with-param name="href">/account/name</xsl:with-param>
        <xsl:with-param name="what">name</xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Email address</xsl:with-param>
        <xsl:with-param name="value" select="string(email)"/>
        <xsl:with-param name="href"><xsl:if test="source = 'local'">/account/email</xsl:if></xsl:with-param>
        <xsl:with-param name="what">email address</xsl:with-param>
      </xsl:call-template>
      <xsl:if test="source = 'local'">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Password</xsl:with-param>
          <xsl:with-param name="value">Set</xsl:with-param>
          <xsl:with-param name="href">/account/password</xsl:with-param>
          <xsl:with-param name="what">password</xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="../offered and source = 'local'"><xsl:apply-templates select="second_factor"/></xsl:if>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="second_factor">
    <xsl:call-template name="summary">
      <xsl:with-param name="key">Second factor</xsl:with-param>
      <xsl:with-param name="value">
        <xsl:choose>
          <xsl:when test=". = 1">An authenticator app</xsl:when>
          <xsl:otherwise>None. A code from an app keeps your account safe when somebody learns your password</xsl:otherwise>
        </xsl:choose>
        <xsl:if test=". = 1 and ../required = 0"><br/><a class="govuk-link" href="/account/factor/off">Turn it off</a></xsl:if>
      </xsl:with-param>
      <xsl:with-param name="href">/account/factor</xsl:with-param>
      <xsl:with-param name="act"><xsl:choose><xsl:when test=". = 1">Replace</xsl:when><xsl:otherwise>Set up</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="what">second factor</xsl:with-param>
    </xsl:call-template>
    <xsl:if test=". = 1">
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Recovery codes</xsl:with-param>
        <xsl:with-param name="value">
          <xsl:choose>
            <xsl:when test="../recovery = 0">None. Make some while you can sign in: each lets you in once when your app is not at hand</xsl:when>
            <xsl:otherwise><xsl:value-of select="../recovery"/> left</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="href">/account/recovery</xsl:with-param>
        <xsl:with-param name="act">Make <xsl:choose><xsl:when test="../recovery = 0">some</xsl:when><xsl:otherwise>new ones</xsl:otherwise></xsl:choose></xsl:with-param>
        <xsl:with-param name="what">recovery codes</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="session">
    <tr>
      <th scope="row"><xsl:value-of select="address"/><xsl:if test="not(address)">Not known</xsl:if></th>
      <td><xsl:value-of select="made_at/@text"/></td>
      <td>
        <xsl:choose>
          <xsl:when test="here = 1">Now, here</xsl:when>
          <xsl:otherwise><xsl:value-of select="seen_at/@text"/></xsl:otherwise>
        </xsl:choose>
      </td>
      <td>
        <xsl:if test="here = 0">
          <xsl:call-template name="act">
            <xsl:with-param name="action" select="concat('/account/sessions/', id, '/end')"/>
            <xsl:with-param name="label">Sign out</xsl:with-param>
            <xsl:with-param name="about" select="concat('there, ', address, ', ', made_at/@text)"/>
            <xsl:with-param name="look">link</xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
