<?xml version="1.0" encoding="utf-8"?>
<!-- What the search box found, by kind, and why each is there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="search/asked">Search: <xsl:value-of select="search/q"/></xsl:when>
      <xsl:otherwise>Search</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Search</xsl:with-param></xsl:call-template></xsl:template>
  <xsl:template match="frame" mode="search"/>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l">
      <xsl:choose>
        <xsl:when test="search/group/more">More than <xsl:value-of select="count(search/group/hit)"/> found</xsl:when>
        <xsl:when test="search/group"><xsl:value-of select="count(search/group/hit)"/> found</xsl:when>
        <xsl:when test="search/asked">Nothing found</xsl:when>
        <xsl:otherwise>Search</xsl:otherwise>
      </xsl:choose>
    </h1>
    <search>
      <form action="/search" method="get" class="dps-search dps-search--page">
        <label class="govuk-label" for="search">Reference, name, register number or postcode</label>
        <div>
          <input class="govuk-input" id="search" name="q" type="search" value="{search/q}" spellcheck="false" autocomplete="off"/>
          <xsl:call-template name="button">
            <xsl:with-param name="text">Search</xsl:with-param>
          </xsl:call-template>
        </div>
      </form>
    </search>
    <xsl:apply-templates select="search/group"/>
    <xsl:if test="not(search/group)"><xsl:apply-templates select="search" mode="nothing"/></xsl:if>
  </xsl:template>

  <xsl:template match="search" mode="nothing">
    <xsl:if test="string(q) and not(asked)"><p class="govuk-body">Type at least 2 characters, and at most 100.</p></xsl:if>
    <p class="govuk-body"><xsl:choose><xsl:when test="asked">Only what you may open is searched. Try</xsl:when><xsl:otherwise>You can look for</xsl:otherwise></xsl:choose>:</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>a whole reference, like SET-R-2026-00417, IPA-2026-00062 or A0012, which leads straight there</li>
      <li>the end of a reference, like 00417</li>
      <li>the beginning of words of a name, like “oak lod”</li>
      <li>a postcode or its first half, a number of a register or a company number</li>
    </ul>
    <p class="govuk-body">Children are not found by name: nothing that names them is searched.</p>
  </xsl:template>

  <xsl:template match="group">
    <h2 class="govuk-heading-m"><xsl:apply-templates select="." mode="heading"/></h2>
    <ul class="dps-wait dps-hits">
      <xsl:apply-templates select="hit"/>
    </ul>
    <xsl:if test="more"><p class="govuk-body">There are more. <xsl:apply-templates select="." mode="more"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="group" mode="heading">
    <xsl:choose>
      <xsl:when test="@name = 'referral' or @name = 'invitation'">Referrals</xsl:when>
      <xsl:when test="@name = 'agreement'">Agreements</xsl:when>
      <xsl:when test="@name = 'application'">Applications</xsl:when>
      <xsl:when test="@name = 'provider'">Providers</xsl:when>
      <xsl:when test="@name = 'establishment'">Establishments</xsl:when>
      <xsl:otherwise>Purchasing systems</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The list of that kind filters by the same words. -->
  <xsl:template match="group" mode="more">
    <xsl:choose>
      <xsl:when test="@name = 'referral'"><a class="govuk-link" href="{@path}?state=all">Filter all referrals</a></xsl:when>
      <xsl:when test="@name = 'invitation'"><a class="govuk-link" href="{@path}?stage=all">Filter all referrals</a></xsl:when>
      <xsl:when test="@name = 'system'">Type more of the name.</xsl:when>
      <xsl:otherwise><a class="govuk-link" href="{@path}">Filter the list</a></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="hit">
    <li>
      <div class="dps-wait__what">
        <a class="govuk-link" href="{../@path}/{id}"><xsl:value-of select="label"/></a>
        <p><xsl:value-of select="about"/></p>
      </div>
      <div class="dps-quiet"><xsl:apply-templates select="why"/></div>
    </li>
  </xsl:template>

  <xsl:template match="why">
    <xsl:choose>
      <xsl:when test=". = 'urn'">Register number <xsl:value-of select="../detail"/></xsl:when>
      <xsl:when test=". = 'postcode'">Postcode <xsl:value-of select="../detail"/></xsl:when>
      <xsl:when test=". = 'company'">Company number <xsl:value-of select="../detail"/></xsl:when>
      <xsl:when test=". = 'charity'">Charity number <xsl:value-of select="../detail"/></xsl:when>
      <xsl:when test=". = 'referral'">Of referral <xsl:value-of select="../detail"/></xsl:when>
      <xsl:when test="../detail"><xsl:value-of select="../detail"/></xsl:when>
      <xsl:when test=". = 'name'">By its name</xsl:when>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
