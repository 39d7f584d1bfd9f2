<?xml version="1.0" encoding="utf-8"?>
<!-- One provider, for officers: its places in the systems, suspensions, establishments, people. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="provider/name"/></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/providers</xsl:with-param><xsl:with-param name="label">Providers</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="provider/name"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:value-of select="provider/name"/></h1>
    <xsl:apply-templates select="suspension[not(lifted_at)]"/>
    <xsl:apply-templates select="joining"/>
    <xsl:choose>
      <xsl:when test="establishment"><xsl:apply-templates select="establishment"/></xsl:when>
      <xsl:otherwise><p class="govuk-body">It has no establishments yet.</p></xsl:otherwise>
    </xsl:choose>
    <h2 class="govuk-heading-m">The organisation</h2>
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:if test="provider/company"><xsl:call-template name="summary"><xsl:with-param name="key">Company number</xsl:with-param><xsl:with-param name="value" select="string(provider/company)"/></xsl:call-template></xsl:if>
      <xsl:if test="provider/charity"><xsl:call-template name="summary"><xsl:with-param name="key">Charity number</xsl:with-param><xsl:with-param name="value" select="string(provider/charity)"/></xsl:call-template></xsl:if>
      <xsl:call-template name="summary"><xsl:with-param name="key">Registered office</xsl:with-param><xsl:with-param name="value"><xsl:if test="provider/address"><xsl:value-of select="provider/address"/>, </xsl:if><xsl:value-of select="provider/town"/><xsl:if test="provider/postcode">, <xsl:value-of select="provider/postcode"/></xsl:if></xsl:with-param></xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Kind</xsl:with-param><xsl:with-param name="value"><xsl:choose><xsl:when test="provider/size = 'sme'">Small or medium</xsl:when><xsl:otherwise>Large</xsl:otherwise></xsl:choose><xsl:if test="provider/vcse = 1">, voluntary or community</xsl:if><xsl:if test="provider/sole_trader = 1">, sole trader</xsl:if></xsl:with-param></xsl:call-template>
    </xsl:with-param></xsl:call-template>
    <xsl:if test="person"><xsl:call-template name="people"/></xsl:if>
    <xsl:if test="suspension[lifted_at]"><xsl:call-template name="earlier"/></xsl:if>
    <xsl:if test="may_suspend and establishment">
      <p class="govuk-body"><a class="govuk-link" href="/providers/{provider/id}/suspend">Suspend from new invitations</a></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="suspension">
    <section class="dps-box dps-box--warn govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-s">Suspended: <xsl:choose><xsl:when test="establishment_name"><xsl:value-of select="establishment_name"/></xsl:when><xsl:otherwise>the whole organisation</xsl:otherwise></xsl:choose></h2>
      <p class="govuk-body"><xsl:value-of select="system"/>: <xsl:value-of select="ground"/>. Since <xsl:value-of select="started_at/@text"/>.</p>
      <xsl:apply-templates select="note" mode="prose"/>
      <xsl:if test="/page/may_suspend and ours = 1">
        <xsl:call-template name="act">
          <xsl:with-param name="action">/suspensions/<xsl:value-of select="id"/>/lift</xsl:with-param>
          <xsl:with-param name="label">Lift the suspension</xsl:with-param>
          <xsl:with-param name="look">secondary</xsl:with-param>
          <xsl:with-param name="about" select="establishment_name"/>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="joining">
    <section class="dps-box dps-box--warn govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-s"><xsl:value-of select="name"/> asks to act for this organisation</h2>
      <p class="govuk-body">It has no active administrator, so you decide. Asked on <xsl:value-of select="asked_at/@text"/>, runs out on <xsl:value-of select="expires_at/@text"/>. <a class="govuk-link" href="/joinings/{id}">Look at the request<span class="govuk-visually-hidden"> of <xsl:value-of select="name"/></span></a></p>
    </section>
  </xsl:template>

  <xsl:template match="establishment">
    <xsl:variable name="id" select="id"/>
    <xsl:variable name="places" select="/page/admission[establishment = $id]"/>
    <h2 class="govuk-heading-m govuk-!-margin-bottom-1"><xsl:value-of select="name"/></h2>
    <p class="govuk-body dps-quiet"><xsl:value-of select="kind"/><xsl:if test="postcode">, <xsl:value-of select="postcode"/></xsl:if><xsl:if test="urn">, registration <xsl:value-of select="urn"/></xsl:if><xsl:if test="state = 'closed'">, closed</xsl:if></p>
    <xsl:choose>
      <xsl:when test="$places">
        <xsl:call-template name="table">
          <xsl:with-param name="id">places-<xsl:value-of select="$id"/></xsl:with-param>
          <xsl:with-param name="caption">Places of <xsl:value-of select="name"/></xsl:with-param>
          <xsl:with-param name="look">hidden</xsl:with-param>
          <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Category</th><th scope="col">System</th><th scope="col">State</th><th scope="col" class="dps-number">Score</th><th scope="col">Since</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:for-each select="$places">
              <tr><th scope="row"><xsl:value-of select="category_name"/></th><td data-label="System"><xsl:value-of select="system"/></td><td data-label="State"><div><xsl:apply-templates select="state" mode="tag"/></div></td><td class="dps-number" data-label="Score"><xsl:value-of select="score/@text"/></td><td class="dps-nowrap" data-label="Since"><xsl:value-of select="since/@text"/></td></tr>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">Not admitted to any category.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="people">
    <xsl:call-template name="table">
      <xsl:with-param name="id">people</xsl:with-param>
      <xsl:with-param name="caption">People</xsl:with-param>
      <xsl:with-param name="wide" select="true()"/>
      <xsl:with-param name="head"><tr><th scope="col">Name</th><th scope="col">Email address</th><th scope="col">Role</th><th scope="col">Account</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="person">
          <tr><th scope="row"><xsl:value-of select="name"/></th><td><xsl:value-of select="email"/></td><td><xsl:value-of select="roles"/></td><td><xsl:choose><xsl:when test="state = 'invited'">Invited</xsl:when><xsl:otherwise>Active</xsl:otherwise></xsl:choose></td></tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="earlier">
    <xsl:call-template name="table">
      <xsl:with-param name="id">earlier</xsl:with-param>
      <xsl:with-param name="caption">Earlier suspensions</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">What</th><th scope="col">Ground</th><th scope="col">From</th><th scope="col">Lifted</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="suspension[lifted_at]">
          <tr><th scope="row"><xsl:choose><xsl:when test="establishment_name"><xsl:value-of select="establishment_name"/></xsl:when><xsl:otherwise>The whole organisation</xsl:otherwise></xsl:choose></th><td><xsl:value-of select="ground"/></td><td><xsl:value-of select="started_at/@text"/></td><td><xsl:value-of select="lifted_at/@text"/></td></tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
