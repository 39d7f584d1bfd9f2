<?xml version="1.0" encoding="utf-8"?>
<!-- What we and the notices say of a provider. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Your organisation</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Organisation</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:value-of select="provider/name"/></h1>
    <div class="dps-main-aside"><div>
      <xsl:apply-templates select="provider"/>
      <p class="govuk-body"><xsl:call-template name="button"><xsl:with-param name="href">/organisation/edit</xsl:with-param><xsl:with-param name="text">Change</xsl:with-param></xsl:call-template></p>
    </div>
    <aside class="dps-aside" aria-label="More about your organisation">
      <section>
        <h2 class="govuk-heading-s">People</h2>
        <p class="govuk-body dps-small">
          <xsl:call-template name="count">
            <xsl:with-param name="of" select="provider/people"/>
            <xsl:with-param name="one">person acts</xsl:with-param>
            <xsl:with-param name="many">people act</xsl:with-param>
          </xsl:call-template>
          <xsl:text> for your organisation. </xsl:text>
          <a class="govuk-link" href="/organisation/people">See who<xsl:if test="/page/frame/who/role[@word = 'admin']">, and invite others</xsl:if></a>
        </p>
      </section>
      <section>
        <h2 class="govuk-heading-s">Documents</h2>
        <p class="govuk-body dps-small">We ask for each document once, until it runs out. <a class="govuk-link" href="/evidence">Documents that we hold</a></p>
      </section>
    </aside></div>
  </xsl:template>

  <xsl:template match="provider">
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Company number</xsl:with-param>
        <xsl:with-param name="value"><xsl:apply-templates select="." mode="given"><xsl:with-param name="fact" select="company"/></xsl:apply-templates></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Charity number</xsl:with-param>
        <xsl:with-param name="value"><xsl:apply-templates select="." mode="given"><xsl:with-param name="fact" select="charity"/></xsl:apply-templates></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Kind</xsl:with-param>
        <xsl:with-param name="value">
          <xsl:choose>
            <xsl:when test="size = 'sme'">Small or medium</xsl:when>
            <xsl:otherwise>Large</xsl:otherwise>
          </xsl:choose>
          <xsl:if test="sole_trader = 1">, sole trader or partnership</xsl:if>
          <xsl:if test="vcse = 1">, voluntary, community or social enterprise</xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Registered office</xsl:with-param>
        <xsl:with-param name="value">
          <xsl:if test="address"><xsl:value-of select="address"/><br/></xsl:if>
          <xsl:value-of select="town"/>
          <xsl:if test="postcode"><xsl:text> </xsl:text><xsl:value-of select="postcode"/></xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="summary">
        <xsl:with-param name="key">Region</xsl:with-param>
        <xsl:with-param name="value"><xsl:value-of select="nuts_name"/> (<xsl:value-of select="nuts"/>), <xsl:value-of select="country"/></xsl:with-param>
      </xsl:call-template>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="provider" mode="given">
    <xsl:param name="fact"/>
    <xsl:choose>
      <xsl:when test="$fact"><xsl:value-of select="$fact"/></xsl:when>
      <xsl:otherwise><span class="dps-quiet">None</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
